import { Refusal } from '@miteinander/shared/wire/errors';

export interface Profile {
  name: string | null;
  group: string | null;
}

/** What is kept of a name and a group in a meeting with these rules [J2]. */
export function accepted(
  rules: { names: 'off' | 'optional' | 'required'; groups: readonly { id: string }[] },
  { name, group }: Profile,
): Profile {
  if (rules.names === 'required' && name === null) throw new Refusal('name-required');
  if (group !== null && !rules.groups.some(({ id }) => id === group)) {
    throw new Refusal('invalid', { issues: [{ path: 'group', message: 'there is no such group' }] });
  }
  return { name: rules.names === 'off' ? null : name, group };
}
