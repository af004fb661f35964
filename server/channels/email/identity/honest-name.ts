const addressLike = /[^\s@<>"'(),;:]+@[^\s@<>"'(),;:]+\.[^\s@<>"'(),;:]+/g;

/** A sender’s name, or nothing where it names an address that is not theirs: whoever reads names only would be deceived. */
export function honestName(name: string, address: string): string {
  const named = name.normalize('NFKC').toLowerCase().match(addressLike) ?? [];
  return named.every((one) => one === address.toLowerCase()) ? name : '';
}
