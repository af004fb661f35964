import { useInfiniteQuery } from '@tanstack/react-query';
import { useNavigate, useSearch } from '@tanstack/react-router';
import { lazy, Suspense, useState } from 'react';
import { call } from '../../../app/client.ts';
import { DidNotCome } from '../../../app/DidNotCome.tsx';
import { attempt } from '../../../app/did-it.ts';
import { useCan } from '../../../app/session.tsx';
import { upsert } from '../../../app/store.ts';
import { useTitle } from '../../../app/title.ts';
import { Button, EmptyState, Skeleton, VirtualList } from '../../../ui/index.ts';
import { CompanyCard } from '../companies/CompanyCard.tsx';
import { moveTo, nameOf } from '../companies/move.ts';
import { CustomerRow } from './CustomerRow.tsx';
import { KeepingLinks } from '../keeping/KeepingLinks.tsx';
import { Filters } from './Filters.tsx';
import { queryOf, readCustomersSearch } from './place.ts';
import type { CustomersSearch } from './place.ts';
import './CustomersPage.css';

const AddCustomer = lazy(() => import('./AddCustomer.tsx').then((it) => ({ default: it.AddCustomer })));

/** Everybody who is known: found by name, address, number, company, segment or field, or by when they wrote last. */
export function CustomersPage() {
  useTitle('Customers');
  const search = readCustomersSearch(useSearch({ strict: false }));
  const navigate = useNavigate();
  const [adding, setAdding] = useState(false);
  const mayEdit = useCan('contacts.edit');
  const move = (next: CustomersSearch) => void navigate({ to: '/customers', search: next, replace: true });
  return (
    <div className="customers-page">
      <header>
        <KeepingLinks />
        <div className="row wrap">
          <h1 className="grow">Customers</h1>
          {mayEdit && (
            <Button icon="plus" onClick={() => setAdding(true)}>
              Add a customer
            </Button>
          )}
        </div>
        <Filters search={search} onChange={move} />
        {search.companyId !== undefined && <CompanyCard id={search.companyId} onLeave={() => move(without(search))} />}
      </header>
      <Customers search={search} onClear={() => move({})} />
      {adding && (
        <Suspense>
          <AddCustomer onClose={() => setAdding(false)} />
        </Suspense>
      )}
    </div>
  );
}

const without = ({ companyId: _, ...rest }: CustomersSearch): CustomersSearch => rest;

function Customers({ search, onClear }: { search: CustomersSearch; onClear: () => void }) {
  const found = useFound(search);
  const mayEdit = useCan('contacts.edit');
  if (found.data === undefined) {
    if (found.error === null) return <Skeleton label="Loading customers" rows={8} />;
    return <DidNotCome what="The customers" error={found.error} retry={found.refetch} />;
  }
  const contacts = found.data.pages.flatMap((page) => page.items);
  if (contacts.length === 0) return <Nobody filtered={Object.keys(search).length > 0} onClear={onClear} />;
  return (
    <VirtualList
      label="Customers"
      className="customers"
      items={contacts}
      keyOf={(contact) => contact.id}
      estimate={60}
      onEnd={() => {
        if (found.hasNextPage && !found.isFetchingNextPage) void found.fetchNextPage();
      }}
    >
      {(contact) =>
        mayEdit && search.companyId !== undefined ? (
          <div className="customer-of-company">
            <CustomerRow given={contact} />
            <Button size="small" kind="bare" onClick={() => attempt(() => moveTo(contact, null))}>
              Take out<span className="sr"> {nameOf(contact)}</span>
            </Button>
          </div>
        ) : (
          <CustomerRow given={contact} />
        )
      }
    </VirtualList>
  );
}

function Nobody({ filtered, onClear }: { filtered: boolean; onClear: () => void }) {
  if (filtered)
    return (
      <EmptyState drawing="glass" title="Nobody fits" action={<Button onClick={onClear}>Show everybody</Button>}>
        Try the beginning of a name, an address or a number.
      </EmptyState>
    );
  return (
    <EmptyState drawing="cup" title="No customers yet">
      Whoever writes appears here, and so does everybody whom you or another system adds.
    </EmptyState>
  );
}

function useFound(search: CustomersSearch) {
  return useInfiniteQuery({
    queryKey: ['customers', search],
    initialPageParam: undefined as string | undefined,
    queryFn: async ({ pageParam, signal }) => {
      const query = { ...queryOf(search, Date.now()), ...(pageParam !== undefined && { cursor: pageParam }) };
      const page = await call('GET /contacts', { query, signal });
      upsert(...page.items);
      return page;
    },
    getNextPageParam: (page) => page.next ?? undefined,
    placeholderData: (before) => before,
  });
}
