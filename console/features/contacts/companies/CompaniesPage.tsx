import { useInfiniteQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useEffect, useState } from 'react';
import type { Company } from '#contract/companies.ts';
import { call } from '../../../app/client.ts';
import { DidNotCome } from '../../../app/DidNotCome.tsx';
import { onEvent } from '../../../app/live.ts';
import { queries } from '../../../app/queries.ts';
import { useCan } from '../../../app/session.tsx';
import { Button, Card, EmptyState, Menu, Skeleton, TextInput } from '../../../ui/index.ts';
import { KeepingPage } from '../keeping/KeepingPage.tsx';
import { CompanyDialog } from './CompanyDialog.tsx';
import { TakeAway } from './TakeAway.tsx';
import { peopleWords } from './words.ts';

type Opened = { readonly what: 'edit'; readonly company: Company | null } | { what: 'away'; company: Company };

/** Where customers belong: found by the domains of their mail, or made by hand. */
export function CompaniesPage() {
  const [q, setQ] = useState('');
  const [opened, setOpened] = useState<Opened>();
  const mayDefine = useCan('contacts.define');
  const close = () => setOpened(undefined);
  return (
    <KeepingPage
      title="Companies"
      about="Whoever writes from a company’s mail domain joins it by themselves. Open one to see its people."
      action={
        mayDefine && (
          <Button kind="main" icon="plus" onClick={() => setOpened({ what: 'edit', company: null })}>
            New company
          </Button>
        )
      }
    >
      <TextInput
        type="search"
        aria-label="Name or mail domain"
        placeholder="Name or mail domain"
        maxLength={200}
        value={q}
        onChange={(event) => setQ(event.target.value)}
        data-first
      />
      <Companies q={q.trim()} onOpen={mayDefine ? setOpened : undefined} />
      {opened?.what === 'edit' && <CompanyDialog company={opened.company} onClose={close} />}
      {opened?.what === 'away' && <TakeAway company={opened.company} onClose={close} />}
    </KeepingPage>
  );
}

type Open = ((opened: Opened) => void) | undefined;

function Companies({ q, onOpen }: { q: string; onOpen: Open }) {
  const found = useFound(q);
  if (found.data === undefined) {
    if (found.error === null) return <Skeleton label="Loading companies" rows={6} />;
    return <DidNotCome what="The companies" error={found.error} retry={found.refetch} />;
  }
  const companies = found.data.pages.flatMap(({ items }) => items);
  if (companies.length === 0) return <Nothing searched={q !== ''} />;
  return (
    <>
      <Card flush>
        <ul className="things">
          {companies.map((company) => (
            <CompanyRow key={company.id} company={company} onOpen={onOpen} />
          ))}
        </ul>
      </Card>
      {found.hasNextPage && (
        <div>
          <Button busy={found.isFetchingNextPage} onClick={() => void found.fetchNextPage()}>
            Show more
          </Button>
        </div>
      )}
    </>
  );
}

function CompanyRow({ company, onOpen }: { company: Company; onOpen: Open }) {
  const { id, name, domains, people } = company;
  return (
    <li>
      <span className="thing">
        <b>
          <Link to="/customers" search={{ companyId: id }} preload={false}>
            {name}
          </Link>
        </b>
        <span className="second small">{[peopleWords(people), ...domains].join(' · ')}</span>
      </span>
      {onOpen !== undefined && (
        <>
          <Button size="small" icon="pen" onClick={() => onOpen({ what: 'edit', company })}>
            Change<span className="sr"> {name}</span>
          </Button>
          <Menu
            label={`More for ${name}`}
            align="end"
            entries={[
              {
                ...({ id: 'away', label: 'Take away…', icon: 'trash', tone: 'bad' } as const),
                run: () => onOpen({ what: 'away', company }),
              },
            ]}
          >
            <Button size="small" kind="bare" icon="more" square aria-label={`More for ${name}`} />
          </Menu>
        </>
      )}
    </li>
  );
}

function Nothing({ searched }: { searched: boolean }) {
  return searched ? (
    <EmptyState drawing="glass" title="No company fits">
      Try the beginning of a name or of a mail domain.
    </EmptyState>
  ) : (
    <EmptyState drawing="cup" title="No companies yet">
      A company appears by itself when somebody writes from its mail domain.
    </EmptyState>
  );
}

function useFound(q: string) {
  useEffect(
    () => onEvent('company.changed', () => void queries.invalidateQueries({ queryKey: ['companies', 'page'] })),
    [],
  );
  return useInfiniteQuery({
    queryKey: ['companies', 'page', q],
    initialPageParam: undefined as string | undefined,
    queryFn: ({ pageParam, signal }) => {
      const query = { ...(q !== '' && { q }), ...(pageParam !== undefined && { cursor: pageParam }) };
      return call('GET /companies', { query, signal });
    },
    getNextPageParam: ({ next }) => next ?? undefined,
    placeholderData: (before) => before,
  });
}
