export { load } from '../../../../../routes/(corpus)/articles/[id]/+page.ts';
