import { closeSharedWorld } from './shared-world.ts';

export default closeSharedWorld;
