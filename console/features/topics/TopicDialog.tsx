import type { Topic, TopicRule } from '#contract/topics.ts';
import { call } from '../../app/client.ts';
import { didIt } from '../../app/did-it.ts';
import { needed } from '../../app/forms/checks.ts';
import { FormEnd, TextField } from '../../app/forms/fields.tsx';
import { useForm } from '../../app/forms/use-form.ts';
import { Dialog, Field, Textarea } from '../../ui/index.ts';
import { RulesField } from './RulesField.tsx';
import { refetchTopics } from '../../app/topics.ts';

/** What a new topic begins with, as when a suggestion is taken. */
export interface Beginning {
  readonly name: string;
  readonly group: string;
  readonly rules: readonly TopicRule[];
  readonly examples: readonly { readonly text: string; readonly conversationId?: string | undefined }[];
}
export const nothingYet: Beginning = { name: '', group: '', rules: [], examples: [] };

interface Props {
  /** The topic to change, or what a new one begins with. */
  topic: Topic | Beginning;
  onClose: () => void;
}

/** Makes a topic, or changes its name, rules and examples. */
export function TopicDialog({ topic, onClose }: Props) {
  const isNew = !('id' in topic);
  const begun: Beginning = isNew ? topic : { ...topic, examples: topic.examples.map((text) => ({ text })) };
  const form = useForm({
    initial: {
      ...{ name: begun.name, group: begun.group, rules: [...begun.rules] },
      examples: begun.examples.map(({ text }) => oneLine(text)).join('\n'),
    },
    checks: { name: needed('Write a name for the topic.') },
    send: async ({ name, group, rules, examples }) => {
      const body = {
        name,
        group,
        rules: rules.filter(({ text }) => text.trim() !== ''),
        examples: read(examples, begun),
      };
      await (isNew ? call('POST /topics', { body }) : call('PATCH /topics/:id', { params: { id: topic.id }, body }));
      await refetchTopics();
      didIt({
        text: `${name} is ${isNew ? 'there now' : 'changed'}. Conversations of the last 90 days are sorted anew.`,
      });
      onClose();
    },
  });
  return (
    <Dialog wide open onOpenChange={onClose} title={isNew ? 'New topic' : `Change ${topic.name}`}>
      <form {...form.props} className="form" aria-label="Topic">
        <TextField form={form} name="name" label="Name" autoComplete="off" maxLength={80} />
        <TextField
          form={form}
          name="group"
          label="Group"
          hint="What it stands under in lists, such as Delivery."
          maxLength={80}
        />
        <RulesField rules={form.values.rules} onChange={(rules) => form.set('rules', rules)} />
        <Field
          label="Examples"
          hint="One sentence a line. From three on, conversations like them are found as well, where no rule fits."
          error={form.wrong['examples']}
        >
          <Textarea
            rows={4}
            value={form.values.examples}
            onChange={(event) => form.set('examples', event.target.value)}
          />
        </Field>
        <FormEnd form={form} label={isNew ? 'Make the topic' : 'Save'} only={isNew} />
      </form>
    </Dialog>
  );
}

const oneLine = (text: string): string => text.replace(/\s+/g, ' ').trim();

/** The lines of the field; a line that came from a conversation keeps where it is from. */
function read(lines: string, { examples }: Beginning) {
  const from = new Map(examples.map(({ text, conversationId }) => [oneLine(text), { text, conversationId }]));
  const texts = lines
    .split('\n')
    .map(oneLine)
    .filter((text) => text !== '');
  return [...new Set(texts)].map((text) => {
    const known = from.get(text);
    return {
      text: (known?.text ?? text).slice(0, 500),
      ...(known?.conversationId !== undefined && { conversationId: known.conversationId }),
    };
  });
}
