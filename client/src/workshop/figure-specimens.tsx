import { useState } from 'react';
import { useI18n } from '../i18n/i18n.tsx';
import { BarChart, type ChartSeries } from '../ui/bar-chart.tsx';
import { Meter } from '../ui/meter.tsx';
import { Progress } from '../ui/progress.tsx';
import { QrCode } from '../ui/qr-code.tsx';
import { Timer } from '../ui/timer.tsx';
import { Columns, Family, Row } from './specimen.tsx';
import type { WorkshopKey } from './workshop.de.ts';

type Votes = readonly number[];
const votes: Record<'total' | 'attendance' | 'groups', [Votes, Votes, Votes]> = {
  total: [[31], [74], [23]],
  attendance: [
    [20, 11],
    [40, 34],
    [14, 9],
  ],
  groups: [
    [18, 13],
    [50, 24],
    [6, 17],
  ],
};
const answers = ['first', 'second', 'third'] as const;

export function FigureSpecimens() {
  const { t } = useI18n<WorkshopKey>();
  const [begun] = useState(Date.now);
  return (
    <Family title={t('figures')}>
      <Row>
        <Timer until={begun + 3_605_000} />
        <Timer until={begun + 10_000} />
        <Timer until={begun - 1} />
      </Row>
      <Columns>
        <Meter label={t('speaking')} value={245} max={600} text={t('speaking.text')} />
        <Meter label={t('hall')} value={7} max={10} text="7" tone="hall" />
        <Meter label={t('remote')} value={4} max={10} text="4" tone="remote" />
        <Meter label={t('speaking')} value={11} max={10} text="11:00" tone="stop" />
        <Progress label={t('exporting')} share={0.4} />
        <Progress label={t('exporting')} />
      </Columns>
      <Columns>
        <Chart of="total" tones={['ink']} labels={[t('all')]} />
        <Chart of="attendance" tones={['hall', 'remote']} labels={[t('hall'), t('remote')]} />
        <Chart of="groups" tones={['plain', 'plain']} labels={[t('groups.first'), t('groups.second')]} />
        <QrCode text="https://example.org/j/482913" label={t('code')} />
      </Columns>
    </Family>
  );
}

interface ChartProps {
  of: keyof typeof votes;
  tones: ChartSeries['tone'][];
  labels: string[];
}

function Chart({ of, tones, labels }: ChartProps) {
  const { t } = useI18n<WorkshopKey>();
  const totals = tones.map((_, series) => votes[of].reduce((sum, row) => sum + (row[series] ?? 0), 0));
  const series = tones.map((tone, index) => ({
    key: `${index}`,
    label: labels[index] ?? '',
    tone,
    votes: totals[index] ?? 0,
  }));
  const rows = answers.map((answer, index) => ({
    key: answer,
    label: t(`answers.${answer}`),
    bars: (votes[of][index] ?? []).map((count, at) => ({ votes: count, share: count / (totals[at] ?? 1) })),
    own: answer === 'second' ? t('own') : undefined,
  }));
  return <BarChart caption={t('result')} sentence={t('sentence')} series={series} rows={rows} />;
}
