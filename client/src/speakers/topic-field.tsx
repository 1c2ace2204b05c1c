import type { FloorKey } from '../i18n/floor.de.ts';
import { useI18n } from '../i18n/i18n.tsx';
import { TextArea } from '../ui/text-area.tsx';
import type { Asking, AskingFault } from './asking.ts';

const most = 300;

interface TopicFieldProps {
  asking: Asking;
  faults: readonly AskingFault[];
  onChange: (change: { topic: string }) => void;
  /** it is what will be heard, and not only about what */
  isReadOut?: boolean;
}

export function TopicField({ asking, faults, onChange, isReadOut = false }: TopicFieldProps) {
  const { t, language } = useI18n<FloorKey>();
  const isMissing = faults.includes('topic-missing') && asking.topic.trim() === '';
  return (
    <TextArea
      label={t(isReadOut ? 'floor.topic-read' : 'floor.topic')}
      hint={t(isReadOut ? 'floor.topic-read-hint' : 'floor.topic-hint')}
      value={asking.topic}
      most={most}
      rows={isReadOut ? 4 : 2}
      dir="auto"
      lang={language}
      error={isMissing ? t('floor.topic-missing') : undefined}
      onChange={(event) => onChange({ topic: event.target.value })}
    />
  );
}
