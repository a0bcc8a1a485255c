// Draws nothing: the floor of the method.
import { makeRoot } from '../page/subject.ts';

makeRoot();
window.subject = {
	load: () => undefined,
	show: () => undefined,
	filter: () => undefined,
	hover: () => null,
	probe: () => []
};
