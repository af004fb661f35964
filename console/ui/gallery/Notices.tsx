import { Banner, Button, Card, EmptyState, Icon, Progress, Skeleton, toast, ToastList, Trouble } from '../index.ts';
import { Section } from './Section.tsx';

const time = (at: number) =>
  new Date(at).toLocaleTimeString('en', { hour: '2-digit', minute: '2-digit', hour12: false });

export function Notices() {
  return (
    <Section title="Empty, waiting, wrong, done">
      <div className="gallery-grid">
        <Card flush>
          <EmptyState
            drawing="cup"
            title="Everyone has an answer"
            action={
              <Button kind="link">
                Open the next one <Icon name="right" />
              </Button>
            }
          >
            The next one is yours, by 15:00.
          </EmptyState>
        </Card>
        <Card flush>
          <Trouble
            title="This page didn’t load"
            action={<Button kind="main">Try again</Button>}
            reference="Ref 7f3c-21, 14:12:08"
          >
            The server took longer than ten seconds. What you wrote is safe on this device.
          </Trouble>
        </Card>
        <Card flush>
          <Skeleton label="Loading the list" />
        </Card>
        <div className="gallery-stack">
          <Banner icon="offline" action={<Button size="small">Try now</Button>}>
            <b>Offline since 14:09.</b> Write on; it goes out when the line is back.
          </Banner>
          <Banner tone="bad">
            <b>The mailbox stopped at 13:50.</b> Its password no longer fits.
          </Banner>
          <Banner tone="good">Back online. 1 sent, 2 new.</Banner>
          <Banner inset>
            <b>Two new lines since you began.</b> Read them first.
          </Banner>
        </div>
        <Done />
      </div>
    </Section>
  );
}

function Done() {
  const say = () =>
    toast({
      text: 'Done. Nothing more today.',
      action: { label: 'Undo', keys: 'Z', run: () => toast({ text: 'Back as it was.' }) },
    });
  return (
    <div className="gallery-stack">
      <Progress
        label="Bringing people in"
        value={312}
        max={4000}
        count="312 of 4,000"
        stop={<Button size="small">Stop</Button>}
      />
      <Progress label="Looking" />
      <div className="row">
        <Button onClick={say}>Show a toast</Button>
        <Button onClick={() => toast({ text: '12 moved, 1 stayed.' })}>Without action</Button>
      </div>
      <Card title="Said lately">
        <ToastList empty="Nothing yet." time={time} />
      </Card>
    </div>
  );
}
