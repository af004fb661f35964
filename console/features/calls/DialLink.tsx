import { useInboxes } from './telephones.ts';

/** A number that can be clicked: opens what the telephone inbox says, else what this computer dials with. */
export function DialLink({ number }: { number: string }) {
  const [inbox] = useInboxes();
  const template = inbox?.settings['dial'];
  const address = typeof template === 'string' && template !== '' ? template : 'tel:{number}';
  const href = address.replace('{number}', address.startsWith('https:') ? encodeURIComponent(number) : number);
  return (
    <a href={href} {...(href.startsWith('https:') && { target: '_blank', rel: 'noreferrer' })}>
      <span className="sr">Call </span>
      {number}
    </a>
  );
}
