import type { Example } from './example.ts';

/** Several feelings, denied ones, sarcasm, next to nothing. */
export const mixed: readonly Example[] = [
  ['I love the tea, but the delivery was terrible.', 'disappointment'],
  ["The agent was friendly but the problem is still not fixed and I'm getting really annoyed.", 'frustration'],
  ['Thanks for nothing.', 'frustration'],
  ["Thank you for your reply, but it still doesn't work and this is the fourth email I write.", 'frustration'],
  ["I'm not angry, I just want to know when it comes.", 'neutral'],
  ['Great, another delay. Just what I needed.', 'unclear'],
  ['Not bad at all, works fine.', 'neutral'],
  ['I was worried at first, but everything turned out great, thank you so much!', 'gratitude'],
  ["I was so annoyed last week, but now I'm really happy with how you fixed it.", 'joy'],
  ["It's not that I don't trust you, but I am worried about my savings.", 'anxiety'],
  ["Don't worry about the late reply, I was away.", 'neutral'],
  ['My card was declined, my card was stolen, could you please send another? Thanks in advance.', 'neutral'],
  ["Not sure if I'm more angry or more sad. You lost my mother's ring.", 'unclear'],
  ["I'm sad to see you go downhill, expected more.", 'disappointment'],
  ['Damn, that was fast! Thank you!', 'gratitude'],
  ["This fucking thing works now, I'm so happy", 'joy'],
  ['I am not disappointed at all, quite the opposite.', 'neutral'],
  ['It never works and it never will, useless app', 'frustration'],
  ['please help please please i dont know what to do my account is empty', 'anxiety'],
  ['why did you charge me twice i never agreed this is theft and i want it back', 'anger'],
  ['ok', 'neutral'],
  ['?', 'neutral'],
  ['hmm 🤔', 'unclear'],
  ['Hey @company &amp; team, quick question: is https://example.com/angry your page?', 'neutral'],
];
