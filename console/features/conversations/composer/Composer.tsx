import { useEffect, useRef, useState } from 'react';
import { attempt } from '../../../app/did-it.ts';
import { Button, Textarea } from '../../../ui/index.ts';
import { returned, send } from '../sending.ts';
import { asked } from '../writing.ts';
import './Composer.css';

const modes = ['reply', 'note'] as const;

/** Where one answers the customer or notes something for the team. */
export function Composer({ conversationId }: { conversationId: string }) {
  const { mode, times } = asked.use();
  const [texts, setTexts] = useState({ reply: '', note: '' });
  const field = useRef<HTMLTextAreaElement>(null);
  useEffect(() => {
    if (times > 0) field.current?.focus();
  }, [times]);
  const back = returned.use();
  useEffect(() => {
    if (back?.conversationId === conversationId) setTexts((now) => ({ ...now, [back.mode]: back.text }));
  }, [back, conversationId]);
  const submit = () => {
    const text = texts[mode];
    if (text.trim() === '') return;
    setTexts({ ...texts, [mode]: '' });
    attempt(() =>
      send({ conversationId, mode, text }).catch((problem: unknown) => {
        setTexts((now) => ({ ...now, [mode]: text }));
        throw problem;
      }),
    );
  };
  return (
    <section className="composer" data-mode={mode} aria-label="Your answer">
      <div role="tablist" aria-label="What you write">
        {modes.map((each) => (
          <button
            key={each}
            role="tab"
            type="button"
            aria-selected={mode === each}
            onClick={() => asked.set({ mode: each, times: times + 1 })}
          >
            {each === 'reply' ? 'Reply' : 'Note'}
          </button>
        ))}
      </div>
      <Textarea
        ref={field}
        aria-label={mode === 'reply' ? 'Reply' : 'Note for the team'}
        value={texts[mode]}
        onChange={(event) => setTexts({ ...texts, [mode]: event.target.value })}
        onKeyDown={(event) => {
          if (event.key === 'Enter' && (event.metaKey || event.ctrlKey)) submit();
        }}
      />
      <Button kind="main" keys="Mod+Enter" onClick={submit}>
        {mode === 'reply' ? 'Send' : 'Save note'}
      </Button>
    </section>
  );
}
