/** A sender’s name, or nothing where it names an address that is not theirs: whoever reads names only would be deceived. */
export function honestName(name: string, address: string): string {
  const words = name
    .normalize('NFKC')
    .toLowerCase()
    .split(/[\s<>"'(),;:]/);
  return words.filter(isAddressLike).every((one) => one === address.toLowerCase()) ? name : '';
}

/** Something, an @, and something with a dot inside; also where another @ follows. */
function isAddressLike(word: string): boolean {
  const parts = word.split('@');
  return parts.some((part, i) => i > 0 && parts[i - 1] !== '' && isDotted(part));
}

function isDotted(domain: string): boolean {
  const dot = domain.indexOf('.');
  return dot > 0 && dot < domain.length - 1;
}
