/** Every kind of poll, by its name on the wire. A new one is a file in `types/` and a line here. */
export { single } from './types/single.ts';
export { multiple } from './types/multiple.ts';
export { yesNo as 'yes-no' } from './types/yes-no.ts';
