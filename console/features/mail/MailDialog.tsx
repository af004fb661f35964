import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import type { Mail } from '#contract/mail.ts';
import { call, wordsFor } from '../../app/client.ts';
import { Banner, Button, Dialog, Skeleton, TabPanel, Tabs } from '../../ui/index.ts';
import { fullNames } from './address-words.ts';
import './MailDialog.css';

type View = 'page' | 'source';

/** A mail as it was sent: its page in a frame that runs nothing, or its source with all headers. */
export function MailDialog({ mail, onClose }: { mail: Mail; onClose: () => void }) {
  const [view, setView] = useState<View>(mail.hasHtml ? 'page' : 'source');
  const tabs = [
    ...(mail.hasHtml ? [{ value: 'page' as const, label: 'Page' }] : []),
    ...(mail.hasSource ? [{ value: 'source' as const, label: 'Source' }] : []),
  ];
  return (
    <Dialog
      open
      onOpenChange={(open) => !open && onClose()}
      title={mail.subject === '' ? 'No subject' : mail.subject}
      about={`From ${fullNames([mail.sender])}`}
      wide
      className="mail-dialog"
    >
      <Tabs label="How it is shown" tabs={tabs} value={view} onChange={setView}>
        {mail.hasHtml && <TabPanel value="page">{view === 'page' && <Page mail={mail} />}</TabPanel>}
        {mail.hasSource && <TabPanel value="source">{view === 'source' && <Source mail={mail} />}</TabPanel>}
      </Tabs>
    </Dialog>
  );
}

function Page({ mail }: { mail: Mail }) {
  const [pictures, setPictures] = useState<'none' | 'all'>('none');
  const { data, error } = useQuery({
    queryKey: ['mail-page', mail.id, pictures],
    queryFn: () => call('GET /messages/:id/page', { params: { id: mail.id }, query: { pictures } }),
    staleTime: 0,
    gcTime: 0,
  });
  if (error !== null) return <p role="alert">{wordsFor(error)}</p>;
  if (data === undefined) return <Skeleton label="Loading the page" rows={4} />;
  return (
    <>
      {data.plain && (
        <Banner tone="soon" inset>
          This page is too much to be shown safely. These are its words.
        </Banner>
      )}
      {data.remote > 0 && pictures === 'none' && (
        <Banner
          tone="soon"
          icon="hide"
          inset
          action={
            <Button size="small" onClick={() => setPictures('all')}>
              Show pictures
            </Button>
          }
        >
          {data.remote === 1
            ? 'One picture lies elsewhere. Fetching it may tell the sender that this was read.'
            : `${data.remote} pictures lie elsewhere. Fetching them may tell the sender that this was read.`}
        </Banner>
      )}
      <iframe
        key={data.url}
        className="mail-frame"
        title="The mail as it was sent"
        src={data.url}
        sandbox="allow-popups allow-popups-to-escape-sandbox"
        referrerPolicy="no-referrer"
      />
    </>
  );
}

function Source({ mail }: { mail: Mail }) {
  const { data, error } = useQuery({
    queryKey: ['mail-source', mail.id],
    queryFn: () => call('GET /messages/:id/mail', { params: { id: mail.id } }),
  });
  if (error !== null) return <p role="alert">{wordsFor(error)}</p>;
  if (data === undefined) return <Skeleton label="Loading the source" rows={4} />;
  return (
    <pre className="code mail-source" tabIndex={0} aria-label="Source">
      {data.source ?? 'The source is not kept.'}
    </pre>
  );
}
