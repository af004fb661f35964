import { useInfiniteQuery } from '@tanstack/react-query';
import { useNavigate, useSearch } from '@tanstack/react-router';
import { useEffect, useRef, useState } from 'react';
import { call, wordsFor } from '../../../app/client.ts';
import { upsert } from '../../../app/store.ts';
import { useTitle } from '../../../app/title.ts';
import { Button, EmptyState, Skeleton, TextInput, Trouble } from '../../../ui/index.ts';
import { Hit } from './Hit.tsx';
import './SearchPage.css';

/** The search begins when typing pauses. */
const pauseMs = 200;

/** Conversations by the words in them, by number, subject or customer. */
export function SearchPage() {
  useTitle('Search');
  const { q = '' } = useSearch({ strict: false });
  const navigate = useNavigate();
  const [typed, setTyped] = useState(q);
  const field = useRef<HTMLInputElement>(null);
  useEffect(() => field.current?.focus(), []);
  useEffect(() => {
    const wanted = typed.trim();
    if (wanted === q) return;
    const go = () => void navigate({ to: '/search', search: wanted === '' ? {} : { q: wanted }, replace: true });
    const timer = setTimeout(go, pauseMs);
    return () => clearTimeout(timer);
  }, [typed, q, navigate]);
  return (
    <div className="search-page">
      <header>
        <h1>Search</h1>
        <TextInput
          ref={field}
          data-first
          type="search"
          aria-label="Words, a name, an address or #number"
          placeholder="Words, a name, an address or #number"
          maxLength={200}
          value={typed}
          onChange={(event) => setTyped(event.target.value)}
        />
      </header>
      <Hits q={q} />
    </div>
  );
}

function Hits({ q }: { q: string }) {
  const found = useFound(q);
  if (q === '') {
    return (
      <EmptyState drawing="glass" title="Look for anything that was said">
        Every word must be there, in any order. #2041 finds one conversation.
      </EmptyState>
    );
  }
  if (found.isError) {
    return (
      <Trouble
        title="The search did not answer"
        action={<Button onClick={() => void found.refetch()}>Try again</Button>}
      >
        {wordsFor(found.error)}
      </Trouble>
    );
  }
  if (found.data === undefined) return <Skeleton label={`Looking for ${q}`} />;
  const hits = found.data.pages.flatMap((page) => page.items);
  if (hits.length === 0) {
    return (
      <EmptyState drawing="glass" title={`Nothing with “${q}”`}>
        Try fewer words, or another form of them.
      </EmptyState>
    );
  }
  return (
    <div aria-busy={found.isFetching}>
      <ul className="hits" aria-label="Found conversations">
        {hits.map((hit) => (
          <Hit key={`${hit.conversation.id} ${hit.seq ?? ''}`} hit={hit} q={q} />
        ))}
      </ul>
      {found.hasNextPage && (
        <Button busy={found.isFetchingNextPage} onClick={() => void found.fetchNextPage()}>
          Show more
        </Button>
      )}
    </div>
  );
}

function useFound(q: string) {
  return useInfiniteQuery({
    queryKey: ['search', q],
    enabled: q !== '',
    initialPageParam: undefined as string | undefined,
    queryFn: async ({ pageParam, signal }) => {
      const query = { q, limit: 30, ...(pageParam !== undefined && { cursor: pageParam }) };
      const page = await call('GET /search', { query, signal });
      upsert(...page.items.map((hit) => hit.conversation));
      return page;
    },
    getNextPageParam: (page) => page.next ?? undefined,
  });
}
