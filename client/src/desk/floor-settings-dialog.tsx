import type { Sent } from '@miteinander/shared/contract';
import { requestKinds } from '@miteinander/shared/speakers/request-states';
import type { FloorView } from '@miteinander/shared/speakers/speakers.contract';
import { useState } from 'react';
import type { DeskKey } from '../i18n/desk.de.ts';
import { useI18n } from '../i18n/i18n.tsx';
import { Field } from '../ui/field.tsx';
import { Select } from '../ui/select.tsx';
import { Switch } from '../ui/switch.tsx';
import { DeskDialog } from './desk-dialog.tsx';
import type { FloorDialogProps } from './floor-dialog-props.ts';
import styles from './triage-dialog.module.css';

type Change = Sent<'speaker:configure'>['change'];
type Configure = (change: Change) => void;

interface PartProps {
  floor: FloorView;
  configure: Configure;
}

/** How the list is ordered, how long people speak and how they are heard; every change counts at once. */
export function FloorSettingsDialog({ model, session, onClose }: FloorDialogProps) {
  const { t } = useI18n<DeskKey>();
  const { floor, commands } = model.floor;
  if (!floor) return null;
  const configure: Configure = (change) =>
    void commands.send({ name: 'speaker:configure', input: (expects) => ({ session, expects, change }) });
  const parts = { floor, configure };
  return (
    <DeskDialog title={t('word.settings')} isOpen onClose={onClose} isWide>
      <div className={styles.form}>
        <Switch
          label={t('word.set.list')}
          hint={t('word.set.listHint')}
          checked={floor.list === 'open'}
          onChange={(isOn) => configure({ list: isOn ? 'open' : 'closed' })}
        />
        <RulesPart {...parts} />
        <LimitsPart {...parts} />
        <VoicesPart {...parts} />
        <Switch
          label={t('word.set.airtime')}
          hint={t('word.set.airtimeHint')}
          checked={floor.isAirtimeShown}
          onChange={(isAirtimeShown) => configure({ isAirtimeShown })}
        />
      </div>
    </DeskDialog>
  );
}

/** As they apply: what stands above goes before what stands below. */
function RulesPart({ floor: { rules }, configure }: PartProps) {
  const { t } = useI18n<DeskKey>();
  const set = (change: Partial<FloorView['rules']>) => configure({ rules: { ...rules, ...change } });
  return (
    <section className={styles.section}>
      <h3>{t('word.set.rules')}</h3>
      <p className={styles.hint}>{t('word.set.rulesHint')}</p>
      <Switch
        label={t('word.set.order')}
        hint={t('word.set.orderHint')}
        checked={rules.arePointsOfOrderFirst}
        onChange={(arePointsOfOrderFirst) => set({ arePointsOfOrderFirst })}
      />
      <Switch
        label={t('word.set.alternating')}
        hint={t('word.set.alternatingHint')}
        checked={rules.isAlternating}
        onChange={(isAlternating) => set({ isAlternating })}
      />
      <NumberSelect
        label={t('word.set.patience')}
        most={10}
        value={rules.patience}
        wordOf={(n) => (n === 0 ? t('word.set.patienceOff') : t('word.set.patienceOf', { n }))}
        onChange={(patience) => set({ patience })}
      />
      <NumberSelect
        label={t('word.set.replies')}
        most={5}
        value={rules.replies}
        wordOf={(n) => (n === 0 ? t('word.set.repliesOff') : t('word.set.repliesOf', { n }))}
        onChange={(replies) => set({ replies })}
      />
      <NumberSelect
        label={t('word.set.firstTime')}
        most={10}
        value={rules.firstTime}
        wordOf={(n) => (n === 0 ? t('word.set.off') : t('word.set.weight', { n }))}
        onChange={(firstTime) => set({ firstTime })}
      />
      <NumberSelect
        label={t('word.set.balance')}
        most={10}
        value={rules.balance}
        wordOf={(n) => (n === 0 ? t('word.set.off') : t('word.set.weight', { n }))}
        onChange={(balance) => set({ balance })}
      />
      <Select
        label={t('word.set.balanceBy')}
        value={rules.balanceBy}
        onChange={(event) => set({ balanceBy: event.target.value === 'turns' ? 'turns' : 'airtime' })}
      >
        <option value="airtime">{t('word.set.byAirtime')}</option>
        <option value="turns">{t('word.set.byTurns')}</option>
      </Select>
      <p className={styles.hint}>{t('word.set.weightHint')}</p>
    </section>
  );
}

interface NumberSelectProps {
  label: string;
  most: number;
  value: number;
  wordOf: (n: number) => string;
  onChange: (n: number) => void;
}

function NumberSelect({ label, most, value, wordOf, onChange }: NumberSelectProps) {
  return (
    <Select label={label} value={value} onChange={(event) => onChange(Number(event.target.value))}>
      {Array.from({ length: most + 1 }, (_, n) => (
        <option key={n} value={n}>
          {wordOf(n)}
        </option>
      ))}
    </Select>
  );
}

const times = [30, 45, 60, 90, 120, 180, 240, 300, 420, 600, 900] as const;

function LimitsPart({ floor: { limits }, configure }: PartProps) {
  const { t } = useI18n<DeskKey>();
  return (
    <section className={styles.section}>
      <h3>{t('word.set.limits')}</h3>
      <div className={styles.row}>
        {requestKinds.map((kind) => {
          const value = limits[kind];
          const offered = [...new Set([...times, ...(value === null ? [] : [value])])].toSorted(
            (a, b) => a - b,
          );
          return (
            <Select
              key={kind}
              label={t(`word.kind.${kind}`)}
              value={value ?? ''}
              onChange={({ target }) => {
                configure({
                  limits: { ...limits, [kind]: target.value === '' ? null : Number(target.value) },
                });
              }}
            >
              <option value="">{t('word.noLimit')}</option>
              {offered.map((seconds) => (
                <option key={seconds} value={seconds}>
                  {timeOf(seconds)}
                </option>
              ))}
            </Select>
          );
        })}
      </div>
    </section>
  );
}

export function timeOf(seconds: number): string {
  return `${Math.floor(seconds / 60)}:${String(seconds % 60).padStart(2, '0')}`;
}

function VoicesPart({ floor: { voices }, configure }: PartProps) {
  const { t } = useI18n<DeskKey>();
  const [form, setForm] = useState({ conference: voices.conference ?? '', phone: voices.phone ?? '' });
  const save = () => {
    const [conference, phone] = [form.conference.trim() || null, form.phone.trim() || null];
    const isFine = conference === null || /^https?:\/\/\S+$/.test(conference);
    if (isFine && (conference !== voices.conference || phone !== voices.phone))
      configure({ voices: { ...voices, conference, phone } });
  };
  const isWrong = form.conference.trim() !== '' && !/^https?:\/\/\S+$/.test(form.conference.trim());
  return (
    <section className={styles.section}>
      <h3>{t('word.set.voices')}</h3>
      <Field
        label={t('word.set.conference')}
        type="url"
        maxLength={500}
        {...(isWrong && { error: t('word.set.conferenceWrong') })}
        value={form.conference}
        onChange={(event) => setForm({ ...form, conference: event.target.value })}
        onBlur={save}
      />
      <Field
        label={t('word.set.phone')}
        maxLength={120}
        value={form.phone}
        onChange={(event) => setForm({ ...form, phone: event.target.value })}
        onBlur={save}
      />
      <Switch
        label={t('word.set.readOut')}
        hint={t('word.set.readOutHint')}
        checked={voices.isReadOut}
        onChange={(isReadOut) => configure({ voices: { ...voices, isReadOut } })}
      />
    </section>
  );
}
