/** What customers of a small shop write, short and long, calm and stirred. */
const texts: readonly string[] = [
  'Hi, where is my order? It was meant to come on Tuesday.',
  'The kettle arrived with a cracked handle. I only opened the box this morning and I am honestly disappointed, because it was a birthday present for my sister and there is no time to get another one.',
  'Thank you so much, that was quick!',
  'Can I still change the address on order 10482?',
  'This is the third time I write about the same thing and nobody has answered. I am furious. I want my money back today.',
  'Do you ship to Norway, and how long does it take?',
  'I am a bit worried that the parcel went to my old flat. The tracking says delivered, but there is nothing here and the neighbours have not seen it either. Could you check where it was left?',
  'ok',
  'The blue one, please.',
  'I was charged twice: once on the 3rd and again on the 5th. My bank says both have gone through. Please look into it and tell me when the second payment comes back.',
  'How do I descale it? The manual mentions a lamp, but mine does not have one.',
  'No, that did not help at all. It still drips, just as it did before, and now there is a smell of burnt plastic too.',
];

/** The same text for the same number, so that every run writes the same. */
export const textAt = (n: number): string => texts[n % texts.length] ?? '';

/** Every fifth message opens a new conversation. */
export const messagesPerConversation = 5;
