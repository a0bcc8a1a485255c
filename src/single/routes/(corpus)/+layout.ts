export { load } from '../../../routes/(corpus)/+layout.ts';
