import { z } from 'zod';

/** An id. However a client spells it, it is one and the same: streams and channels are found by this spelling. */
export const Id = z.uuid().toLowerCase();
