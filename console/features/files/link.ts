import { useQuery } from '@tanstack/react-query';
import { call } from '../../app/client.ts';

/** Links hold for ten minutes; after eight a new one is asked for. */
const freshMs = 8 * 60_000;

const fetchLink = async (id: string): Promise<string> => (await call('GET /files/:id/link', { params: { id } })).url;

/** Where a file can be fetched now; undefined until it is known. */
export function useFileLink(id: string): string | undefined {
  const { data } = useQuery({
    queryKey: ['file', id],
    queryFn: () => fetchLink(id),
    staleTime: freshMs,
    refetchInterval: freshMs,
    gcTime: freshMs,
  });
  return data;
}

/** Saves a file to the machine. */
export async function saveFile(id: string, name: string): Promise<void> {
  const link = document.createElement('a');
  link.href = await fetchLink(id);
  link.download = name;
  link.rel = 'noopener';
  link.click();
}
