import { useState } from 'react';
import type { Programme } from '#contract/programmes.ts';
import { lintWritten } from '#psychology/loyalty/index.ts';
import { call, Problem } from '../../../app/client.ts';
import { attempt, didIt } from '../../../app/did-it.ts';
import { useCan } from '../../../app/session.tsx';
import { Banner, Button, Card, Field, TextInput, Textarea } from '../../../ui/index.ts';
import { keep } from '../loyalty.ts';
import { CardPart } from './CardPart.tsx';
import { FairList } from './FairList.tsx';
import { Findings } from './Findings.tsx';
import { PublishDialog } from './PublishDialog.tsx';
import { Preview } from './Preview.tsx';
import { Replay } from './Replay.tsx';
import { RulesPart } from './RulesPart.tsx';
import { missingIn, placeOf } from './shape.ts';
import { StartPart } from './StartPart.tsx';
import { TiersPart } from './TiersPart.tsx';
import { WaysPart } from './WaysPart.tsx';

/** What is drafted, what people will see of it, and what keeps it from being published. */
export function Editor({ programme }: { programme: Programme }) {
  const may = useCan('loyalty.manage') && programme.status !== 'ended';
  const [design, setDesign] = useState(programme.design);
  const [name, setName] = useState(programme.name);
  const [asking, setAsking] = useState(false);
  const unsaved = JSON.stringify(design) !== JSON.stringify(programme.design) || name !== programme.name;
  const findings = unsaved ? lintWritten(design) : programme.findings;
  const missing = missingIn(design, name);

  const save = async (): Promise<Programme> => {
    const saved = await call('PATCH /programmes/:id', { params: { id: programme.id }, body: { name, design } });
    keep(saved);
    setDesign(saved.design);
    setName(saved.name);
    return saved;
  };
  const publish = () => {
    setAsking(false);
    attempt(async () => {
      if (unsaved) await save();
      try {
        const published = await call('POST /programmes/:id/publication', { params: { id: programme.id } });
        keep(published);
        didIt({
          text: `Published as version ${String(published.version)}. Whoever joins from now on gets it; members keep theirs.`,
        });
      } catch (error) {
        if (!(error instanceof Problem && error.status === 409)) throw error;
        didIt({ text: `Not published. ${error.message}` });
      }
    });
  };
  const at = (place: ReturnType<typeof placeOf>) => findings.filter((finding) => placeOf(finding) === place);
  const part = { programme, design, setDesign };
  return (
    <div className="loyalty-editor">
      <fieldset className="loyalty-form" disabled={!may}>
        <Card title="Name">
          <div className="loyalty-fields">
            <Field label="Name" hint="Customers read it on their card.">
              <TextInput value={name} maxLength={200} onChange={(event) => setName(event.target.value)} />
            </Field>
            <Field label="Beside the card" hint="One or two sentences, if you like.">
              <Textarea
                rows={2}
                maxLength={300}
                value={design.about}
                onChange={(event) => setDesign({ ...design, about: event.target.value })}
              />
            </Field>
            <Findings findings={at('words')} />
          </div>
        </Card>
        <CardPart {...part} findings={at('card')} />
        <StartPart {...part} findings={at('start')} />
        <RulesPart {...part} findings={at('rules')} />
        <TiersPart {...part} />
        <WaysPart {...part} />
      </fieldset>
      <aside className="loyalty-side">
        <Preview name={name} unit={programme.unit} design={design} />
        <FairList design={design} findings={findings} />
        {missing.length > 0 && (
          <Banner tone="bad" inset>
            {missing.join(' ')}
          </Banner>
        )}
        {may && (
          <div className="row wrap">
            <Button kind="main" onClick={() => setAsking(true)} disabled={findings.length > 0 || missing.length > 0}>
              Publish
            </Button>
            <Button
              onClick={() => attempt(() => save().then(() => undefined))}
              disabled={!unsaved || missing.length > 0}
            >
              Keep as draft
            </Button>
            <Replay programme={programme} unsaved={unsaved} />
          </div>
        )}
        {asking && (
          <PublishDialog
            programme={{ ...programme, name, design }}
            onPublish={publish}
            onClose={() => setAsking(false)}
          />
        )}
        {programme.version > 0 && unsaved && (
          <Banner tone="soon" inset>
            Version {programme.version} goes on until you publish these changes. Members keep the card they joined.
          </Banner>
        )}
      </aside>
    </div>
  );
}
