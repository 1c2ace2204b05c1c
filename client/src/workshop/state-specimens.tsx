import { useI18n } from '../i18n/i18n.tsx';
import { AttendanceBadge } from '../ui/attendance-badge.tsx';
import { Badge } from '../ui/badge.tsx';
import { Card } from '../ui/card.tsx';
import { EmptyState } from '../ui/empty-state.tsx';
import { Skeleton } from '../ui/skeleton.tsx';
import { Columns, Family, Row } from './specimen.tsx';
import type { WorkshopKey } from './workshop.de.ts';

export function StateSpecimens() {
  const { t } = useI18n<WorkshopKey>();
  return (
    <Family title={t('states')}>
      <Row>
        <Badge tone="strong">{t('live')}</Badge>
        <Badge>{t('draft')}</Badge>
        <Badge tone="ok">{t('joined')}</Badge>
        <Badge tone="stop">{t('closed')}</Badge>
        <AttendanceBadge attendance="hall" />
        <AttendanceBadge attendance="remote" />
      </Row>
      <Columns>
        <Card>{t('question')}</Card>
        <Card look="strong">
          {t('turn')} {t('turn.text')}
        </Card>
        <Card look="dashed">{t('checked')}</Card>
      </Columns>
      <Columns>
        <EmptyState title={t('quiet')}>
          <p>{t('quiet.text')}</p>
        </EmptyState>
        <Skeleton lines={2} />
      </Columns>
    </Family>
  );
}
