import { Link } from '@tanstack/react-router';
import { classes, Icon } from '../../../ui/index.ts';

interface Step {
  readonly state: 'done' | 'now' | 'next';
  readonly title: string;
  readonly about: string;
  /** Where it is done, once one is inside. */
  readonly to?: '/settings/inboxes' | '/settings/people';
}

interface SetupStepsProps {
  database: string;
  folder: string | null;
  port: number;
  /** The workspace is there, and who made it signed in. */
  made: boolean;
}

/** What is done already, as the server tells it, and what is left. */
export function SetupSteps({ database, folder, port, made }: SetupStepsProps) {
  const steps: readonly Step[] = [
    { state: 'done', title: 'Started', about: folder === null ? `port ${port}` : `port ${port}, data in ${folder}` },
    { state: 'done', title: 'Database ready', about: database },
    { state: made ? 'done' : 'now', title: 'You and your workspace', about: made ? 'you are signed in' : 'this page' },
    {
      state: 'next',
      title: 'A way in',
      about: 'chat on your site, or your own system by the API',
      to: '/settings/inboxes',
    },
    { state: 'next', title: 'Your team', about: 'invite by link', to: '/settings/people' },
  ];
  return (
    <ol className="setup-steps">
      {steps.map((step, index) => (
        <li key={step.title} className={classes(step.state)} aria-current={step.state === 'now' ? 'step' : undefined}>
          {step.state === 'done' ? <Icon name="done" size="large" /> : <i aria-hidden="true">{index + 1}</i>}
          <span>
            <b>{made && step.to !== undefined ? <Link to={step.to}>{step.title}</Link> : step.title}</b>
            {step.state === 'done' && <span className="sr">, done</span>}
            <span>{step.about}</span>
          </span>
        </li>
      ))}
    </ol>
  );
}
