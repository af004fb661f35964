/** Turns a route's key and its parameters into method and address: `PUT /a/:id`, `{ id }` → `PUT`, `/api/v1/a/…`. */
export function address(
  key: string,
  params: Readonly<Record<string, unknown>> = {},
  query: Readonly<Record<string, unknown>> = {},
): { method: string; path: string } {
  const [method = 'GET', template = '/'] = key.split(' ');
  const path = template.replace(/:(\w+)/g, (_, name: string) => encodeURIComponent(String(params[name])));
  const search = new URLSearchParams();
  for (const [name, value] of Object.entries(query)) {
    if (value !== undefined && value !== null)
      search.set(name, typeof value === 'string' ? value : JSON.stringify(value));
  }
  const tail = search.size > 0 ? `?${search.toString()}` : '';
  return { method, path: `/api/v1${path}${tail}` };
}
