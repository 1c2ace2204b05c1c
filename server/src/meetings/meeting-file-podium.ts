import type { PanelistDefinition, QaDefinition } from './meeting-definition.ts';
import { duplicates, entriesOf, type Entry } from './meeting-file-entries.ts';
import { type Beside, pictureOf } from './meeting-file-pictures.ts';
import { textOf } from './meeting-file-polls.ts';
import { isMapping, type Problem } from './meeting-file-problems.ts';
import type { PanelistEntry, QuestionsEntry } from './meeting-file-schema.ts';
import { nearest } from './nearest.ts';

/** What is wrong with the podium and the labels of an item. */
export function podiumProblems(item: Entry, groups: unknown): Problem[] {
  const panelists = entriesOf(item, 'panelists');
  const questions = item.value['questions'];
  const labels = isMapping(questions)
    ? entriesOf({ path: [...item.path, 'questions'], value: questions }, 'labels')
    : [];
  return [
    ...duplicates(panelists, 'name'),
    ...duplicates(labels, 'id'),
    ...panelists.flatMap((panelist) => unknownGroup(panelist, groups)),
  ];
}

function unknownGroup({ path, value }: Entry, groups: unknown): Problem[] {
  const { group } = value;
  if (typeof group !== 'string') return [];
  const list = Array.isArray(groups) ? groups : [];
  const known = list.flatMap((each) =>
    isMapping(each) && typeof each['id'] === 'string' ? [each['id']] : [],
  );
  if (known.includes(group)) return [];
  const meant = nearest(group, known);
  const hint = meant ? `; did you mean "${meant}"?` : '';
  return [{ path: [...path, 'group'], message: `there is no group with the id "${group}"${hint}` }];
}

export function panelistsOf(panelists: readonly PanelistEntry[], beside: Beside): PanelistDefinition[] {
  return panelists.map(({ name, organisation = null, group = null, attendance, picture }) => ({
    name,
    organisation,
    group,
    attendance,
    picture: pictureOf(picture, beside),
  }));
}

/** Only what the file says. */
export function qaSettingsOf(
  { asking, moderated, slowModeSeconds, toPanelists, order, labels }: QuestionsEntry,
  language: string,
): QaDefinition {
  return {
    ...(asking !== undefined && { asking }),
    ...(moderated !== undefined && { isModerated: moderated }),
    ...(slowModeSeconds !== undefined && { slowModeS: slowModeSeconds }),
    ...(toPanelists !== undefined && { toPanelists }),
    ...(order !== undefined && { order }),
    ...(labels !== undefined && {
      labels: labels.map(({ id, text, colour }) => ({ id, text: textOf(text, language), colour })),
    }),
  };
}
