/** Who somebody is says nothing about what is felt: these are one word each to the model, by construction. */
const people = [
  ...alike('they', 'he she'),
  ...alike('them', 'him'),
  ...alike('their', 'his her'),
  ...alike('theirs', 'hers'),
  ...alike('themselves', 'himself herself themself'),
  ...alike('child', 'son daughter boy girl kid'),
  ...alike('parent', 'mother father mum mom dad'),
  ...alike('partner', 'husband wife boyfriend girlfriend spouse'),
  ...alike('sibling', 'brother sister'),
  ...alike('person', 'man woman lady guy gentleman'),
];

/** Nor does it matter which form of a small verb somebody was taught, or whether it is written in full. */
const verbs = [
  ...alike('do', 'does'),
  ...alike('have', 'has'),
  ...alike('do not', 'dont doesnt'),
  ...alike('did not', 'didnt'),
  ...alike('have not', 'havent hasnt'),
  ...alike('is not', 'isnt aint'),
  ...alike('are not', 'arent'),
  ...alike('was not', 'wasnt'),
  ...alike('can not', 'cant cannot'),
  ...alike('will not', 'wont'),
  ...alike('could not', 'couldnt'),
  ...alike('would not', 'wouldnt'),
  ...alike('should not', 'shouldnt'),
  ...alike('i am', 'im'),
  ...alike('i have', 'ive'),
];

const SAME: ReadonlyMap<string, readonly string[]> = new Map([...people, ...verbs]);

function alike(words: string, others: string): [string, string[]][] {
  return others.split(' ').map((other) => [other, words.split(' ')]);
}

/** The words that a word of a message is to the model: mostly itself. */
export function sameAs(key: string): readonly string[] {
  return SAME.get(key) ?? [key];
}
