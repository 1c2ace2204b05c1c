import { openSharedWorld } from './shared-world.ts';

export default openSharedWorld;
