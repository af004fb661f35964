import { useQuery } from '@tanstack/react-query';
import { call } from '../../../app/client.ts';
import { DidNotCome } from '../../../app/DidNotCome.tsx';
import { attempt } from '../../../app/did-it.ts';
import { SettingsPage } from '../../../app/settings/SettingsPage.tsx';
import { Button, Card, Skeleton } from '../../../ui/index.ts';
import { dayName } from '../words.ts';
import { ColleagueFigure } from './ColleagueFigure.tsx';
import { Notice } from './Notice.tsx';
import { noteRead, useFiguresSetting } from './setting.ts';
import '../ReportsPage.css';
import './colleagues.css';

/** What became of the cases that I answered alone: mine, whether leads see figures of colleagues or not. */
export function MinePage() {
  const { data: setting } = useFiguresSetting();
  const { data, error, refetch } = useQuery({
    queryKey: ['colleague-figures', 'mine'],
    queryFn: () => call('GET /colleague-figures/mine', { query: {} }),
  });
  return (
    <SettingsPage
      title="Your figures"
      about="What became of the cases that you answered alone, over the last twelve weeks. Beside each stands what everybody together reaches on the same topics."
    >
      {error !== null && <DidNotCome what="Your figures" error={error} retry={refetch} />}
      {data === undefined && error === null && <Skeleton label="Counting" rows={4} />}
      {data !== undefined && (
        <Card title={`${dayName(data.from)} to ${dayName(data.to)}`}>
          <dl className="colleague-figures">
            {data.figures.map((measured) => (
              <ColleagueFigure key={measured.id} measured={measured} />
            ))}
          </dl>
          {data.mix !== null && <p className="reports-remark">{data.mix}</p>}
        </Card>
      )}
      {setting !== undefined && (
        <Card title="Who else sees them">
          <div className="form">
            <Notice setting={setting} />
            {setting.shown && (
              <div className="row">
                {setting.read ? (
                  <p className="second small">You have read this. Leads see your figures.</p>
                ) : (
                  <>
                    <Button kind="main" onClick={() => attempt(() => noteRead(setting))}>
                      I have read this
                    </Button>
                    <span className="second small">Until then leads see none of yours.</span>
                  </>
                )}
              </div>
            )}
          </div>
        </Card>
      )}
    </SettingsPage>
  );
}
