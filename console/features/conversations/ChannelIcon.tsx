import type { Channel } from '#contract/workspace.ts';
import { useChannels } from '../../app/directory.ts';
import { Icon } from '../../ui/index.ts';
import { inSentence } from './in-sentence.ts';

type Abilities = Channel['abilities'];

/** By which way they wrote: a drawing by what the channel can do, and its name for screen readers. */
export function ChannelIcon({ name }: { name: string }) {
  const channel = useChannels().find((each) => each.name === name);
  return (
    <>
      <Icon name={iconOf(channel?.abilities)} size="small" />
      <span className="sr">by {inSentence(channel?.label ?? name)}</span>
    </>
  );
}

const iconOf = (able: Abilities | undefined) => {
  if (able?.calls === true) return 'phone';
  if (able?.letters === true) return 'mail';
  return able?.live === false ? 'link' : 'speech';
};

/** The way's name in a sentence: "chat". */
export function ChannelWord({ name }: { name: string }) {
  const channel = useChannels().find((each) => each.name === name);
  return inSentence(channel?.label ?? name);
}
