export { load } from '../../routes/+layout.ts';
