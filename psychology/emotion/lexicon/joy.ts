import { cue, hint, state } from './lexicon.ts';

/** A goal reached, delight in what they got. */
export const joy = [
  state(
    'joy',
    2.3,
    `happy {with|about|that|to say|to report|customer|now|again|i|and|camper|days|dance}, happy, so happy, very happy, really happy, extremely happy, super happy, i'm happy, happier, happiest, delighted, delightful, thrilled, overjoyed, ecstatic, elated, over the moon, on cloud nine, excited, exciting, so excited, pleased, so pleased, very pleased, pleasantly surprised, chuffed, stoked, pumped, joyful, glad, relieved, relief, satisfied, very satisfied, content with, tickled pink, enjoying, enjoyed, enjoy it, love love love, absolutely love, really love, loving {it|the|this|my|your}, in love with, i love {it|this|you|your|my|the|how you|that you|these|them|that}, we love {it|this|you|your|our|the}, love {you guys|your|this|these|the new|it|my new|them}, adore, obsessed with, can't wait to {use|try|wear|see|come back|order|visit|share|start|get}, cannot wait to {use|try|wear|see|come back|order|visit|share|start|get}, looking forward to {using|trying|ordering|my next|coming|seeing}, made me smile, makes me smile, smiling, big smile, grinning, {yay|yayy|woohoo|woo hoo|hooray|hurray|hurrah|yippee|whoop|wahoo|woot}, best day, dream come true, proud`,
  ),
  cue(
    'joy',
    2,
    `{best|greatest|finest|favourite|favorite} {service|support|company|purchase|customer|app|product|shop|store|experience|team|thing|bank|airline|coffee|present|gift} {ever|i've|in|i have|}, five stars, 5 stars, 10 out of 10, 10 10, ten out of ten, first class, top notch, second to none, world class, highly recommend, highly recommended, would recommend, will recommend, definitely recommend, recommend you to, recommend {this|them|it|you} to {everyone|anyone|all|my|friends}, {exceeded|surpassed|beyond} {all|my|our|} expectations, better than {i|expected|ever|advertised|we|the picture|the photo}, {arrived|came|here|delivered} {early|ahead of time|sooner than|before|a day early|faster than|quicker than|already and it}, {works|working|worked|fits|runs|plays} {perfectly|beautifully|like a charm|like a dream|great|wonderfully|brilliantly|flawlessly|a treat|amazingly}, it works, it worked, that worked, its working, it is working, works now, working now, working again, it works now, that did it, did the trick, that fixed it, {all|finally|problem|issue} {fixed|sorted|solved|resolved}, finally works, finally working, {got|have|received} it {today|now|this morning} {and|its|it}, well worth {it|the}, worth every penny, keep up the {good|great|amazing} work, keep it up, well done {|to|guys|team|everyone|all}, great {job|work|service|product|experience|news|stuff|customer|quality|company|app}, good job, good work, nice work, nice job, amazing {job|work|service|product|experience|news|quality|company|app}, excellent {job|work|service|product|experience|news|quality}, fantastic {job|work|service|product|experience|news|quality}, awesome {job|work|service|product|experience|news|quality}, congrats, congratulations, lifelong customer, customer for life, repeat customer, will {be back|buy again|order again|come back|shop again|be ordering again|definitely}, fan of, big fan, huge fan, spot on, like new, game changer`,
  ),
  cue(
    'good',
    1.7,
    `amazing, awesome, fantastic, wonderful, brilliant, excellent, superb, outstanding, perfect, perfectly, fabulous, magnificent, marvellous, marvelous, incredible, phenomenal, terrific, splendid, stunning, gorgeous, exceptional, impressive, impressed, flawless, stellar, sublime, divine, delicious, heavenly, epic, sick deal, fab, ace, legend, legends, best, loved, love`,
  ),
  cue(
    'good',
    1.3,
    `favourite, favorite, great, good, nice, lovely, beautiful, cool, sweet, superbly, solid, smooth, smoothly, friendly, polite, professional, seamless, effortless, pleasant, fun, enjoy, impressively, reliable, neat, wow, yess, generous, quick and easy, easy to use, fast delivery, quick delivery, super fast, so fast, so quick, very fast, very quick, wonderfully, beautifully`,
  ),
  hint('joy', 0.4, `fast, easy, smile, lol, haha, hahaha, fresh, tasty, recommend, worth`),
];
