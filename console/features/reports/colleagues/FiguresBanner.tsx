import { Link } from '@tanstack/react-router';
import { useCan } from '../../../app/session.tsx';
import { Banner } from '../../../ui/index.ts';
import { useFiguresSetting } from './setting.ts';

/** Whoever has not read that figures of colleagues were switched on is told until they have. */
export function FiguresBanner() {
  const { data } = useFiguresSetting();
  const leads = useCan('reports.colleagues');
  if (data?.shown !== true || data.read || data.switched === null) return null;
  return (
    <Banner action={<Link to="/settings/figures">Read it</Link>}>
      {data.switched.by} switched on figures of single colleagues. {leads ? 'Others who lead' : 'Leads'} see yours once
      you have read what they are for.
    </Banner>
  );
}
