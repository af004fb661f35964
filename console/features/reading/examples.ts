/** Sentences to try, each hard in its own way. */
export const examples: readonly string[] = [
  'I explained this twice already and I am still being charged.',
  'Great, another week without internet. Just what I needed.',
  'How do I change the delivery address?',
  'I would be most grateful if you could tell me how you managed to lose it twice.',
  'Is my money safe? Somebody logged in from a country I have never been to.',
  'It works!! You have no idea how much this helped, thank you.',
  'The form says the name is wrong, the help page says it is right. Which one is it?',
  'My mother passed away in March and I need to close her account.',
];
