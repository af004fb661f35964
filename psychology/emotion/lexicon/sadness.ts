import { cue, hint, state } from './lexicon.ts';

const KIN = `{mother|mum|mom|father|dad|husband|wife|son|daughter|brother|sister|grandmother|grandfather|grandma|grandpa|nan|gran|uncle|aunt|partner|friend|baby|child|dog|cat|parents|mother in law|father in law}`;

/** Loss without blame: bereavement, illness, loneliness, giving up hope. */
export const sadness = [
  state(
    'sadness',
    2.3,
    `sad, saddened, saddens me, so sad, sadness, heartbroken, heartbreaking, broken hearted, devastated, devastating, grieving, grief, mourning, bereaved, bereavement, depressed, depressing, miserable, in tears, crying, cried, cry, weeping, sobbing, makes me cry, made me cry, tearful, lonely, all alone, feeling low, feeling down, sorrow, despair, hopelessness, lost hope, losing hope, given up hope, hurts so much, {breaks|broke|breaking} my heart, heartache, heavy heart, crushed, shattered, distraught, inconsolable, feel {so|very|really|} {awful|terrible|horrible|empty|lost|worthless|low|down|alone|sad}, feeling {so|very|really} {low|down|alone|lost}, unloved, homesick, melancholy, blue today, miss {him|her|them} {so|very|every|terribly|dearly}`,
  ),
  cue(
    'sadness',
    2.4,
    `passed away, passing of, has passed, {is|was|he|she} deceased, my deceased, my late ${KIN}, ${KIN} {|has|just|recently|suddenly} {died|passed}, died {last|this|in|on|of|from|yesterday|two|three|suddenly|unexpectedly}, has died, recently died, death of, death in the family, ${KIN}s {death|funeral|passing}, funeral, cremation, burial, obituary, widow, widower, widowed, lost {my|our|his|her} ${KIN}, loss of my, rest in peace, memorial, in loving memory, stillborn, miscarriage, miscarried, terminal, terminally ill, hospice, end of life, dying, dementia, alzheimers, stroke`,
  ),
  cue(
    'sadness',
    1.6,
    `cancer, chemo, chemotherapy, diagnosed, diagnosis, seriously ill, very ill, too ill, in intensive care, intensive care, in a coma, i'm disabled, am disabled, disability, surgery, lost {my|his|her|our} {job|home|house|business}, laid off, made redundant, redundancy, homeless, divorce, divorced, bankrupt, bankruptcy, house fire, burned down, burnt down, flooded our, cannot go on, no one left, by myself now, nobody left, last {photos|pictures|memories|messages|video} of, only {photos|pictures|memories} of, all the memories, memories of, sentimental, irreplaceable, was a gift from my late, {she|he} is in hospital, in hospital, been ill, going through a {hard|rough|difficult|tough}, {hard|rough|difficult|tough} time, hardship, struggling {financially|since|to pay|to live|to cope|to afford|to make ends}`,
  ),
  hint('sadness', 0.5, `alone, tears, ill, sick, tired`),
  state(
    'sadness',
    1.6,
    `hurts, exhausted from, {i'm|am|so|completely|totally} exhausted, drained, worn out, burned out`,
  ),
];
