import { cue, hint, state } from './lexicon.ts';

/** An expectation missed, with more sinking than heat. */
export const disappointment = [
  state(
    'disappointment',
    2.1,
    `disappointed, disappointing, disappointment, disappoints me, disappointingly, dissatisfied, unsatisfied, dissatisfaction, unimpressed, disheartened, disheartening, disillusioned, dismayed, underwhelmed, underwhelming,
    let down, feel let down, letdown, let me down, letting me down, letting us down, unhappy {with|about}, unhappy, not {a|} happy {customer|camper|bunny}, displeased, {not|isn't|wasn't|far from} {impressed|satisfied|pleased}, less than {impressed|satisfied|pleased|happy|ideal},
    lost {all|my|} {faith|trust|confidence}, losing {faith|trust|confidence}, {no|zero} {faith|trust|confidence} left, gutted, bummed, bummed out, bummer, what a shame, such a shame, its a shame, it is a shame, bitterly, saddened by {your|the service}`,
  ),
  cue(
    'disappointment',
    1.8,
    `expected {better|more|so much|much|something} , hoped for {more|better|something}, expect {better|more from|so much more|a little more|a bit more}, was expecting {better|more|something|so}, as promised nobody, nobody {called|came|showed}, no one {called|came|showed}, i'd expected, had expected, i would have expected, would've expected, not what i {expected|ordered|paid for|was expecting|was promised|hoped}, not as {described|advertised|expected|pictured|promised|good as}, isn't what i {expected|ordered|paid for}, nothing like {the|what}, not worth {it|the|my|what}, isn't worth, wasn't worth, not good enough, isn't good enough, good enough for,
    fell short, falls short, falling short, below {par|standard|expectations|average}, not up to {standard|scratch|par|the standard|your usual}, substandard, sub par, subpar, overrated, overpriced, overhyped, waste of {my|} money, wasted my money, money down the drain, {regret|regretting} {buying|ordering|choosing|signing|upgrading|switching|the}, regret it, wish i {had never|hadn't|never|had gone|didn't}, wish i'd {never|gone}, never {again|had such}, wouldnt recommend, would not recommend, can't recommend, cannot recommend, don't recommend, won't be {back|returning|ordering|buying|coming|recommending|renewing}, not be {back|returning|ordering|buying|renewing} , last time i {order|buy|use|shop|fly|trust},
    used to {be|love|work|like|recommend} {so|such|a|much|really|great|good|better|this|your|you|fine|perfectly|one|the}, was so much better, has gone downhill, gone downhill, going downhill, gone down the drain, gets worse, getting worse, got worse, worse and worse, worse than {before|ever|the}, not what it used to be, isn't what it was, not the same {quality|anymore|as}, quality has {dropped|gone|declined|suffered}, poor {quality|service|communication|support|show|customer|experience|effort|form|packaging|condition}, poorly {made|packed|packaged|handled|trained|designed|written}, shoddy, flimsy, cheaply made, tacky, mediocre, lacklustre, lackluster, half baked,
    {broken|broke|empty|false} promises, broke {your|the} promise, broken promise, {you|they} promised {|me|us} {and|but|it|that|a|to|this|next}, was promised {a|it|that|and|but|this|to|next|by}, were promised, didn't keep your promise, not kept your, failed to {deliver|keep|arrive|show|meet|honour|honor|provide|respond|reply}, {did not|didn't|doesn't|does not|never} {live up to|meet my|meet the|deliver what}, not deliver`,
  ),
  cue(
    'disappointment',
    1.4,
    `after {all these|so many|ten|five|twenty|10|15|20|5} years {of|as|with|}, loyal customer {for|since|of}, long time customer, longtime customer, long standing customer, customer for {over|many|years|more|ten|twenty|5|10|15|20}, been loyal, bad {experience|service|quality|customer|taste|impression}, terrible {service|experience|quality|support|customer}, awful {service|experience|quality|customer}, horrible {service|experience|quality|customer}, worst {experience|purchase|service|support|customer|delivery|buy}, no longer recommend, too bad, sadly, regrettably, unfortunately for me, much worse, shame because, pity, ruined, spoiled, spoilt, damaged on arrival, arrived {broken|damaged|smashed|melted|cracked|crushed|late|stale|cold}, came {broken|damaged|smashed|cracked|cold|late}, {fell|falling|falls} apart, stopped caring, one star, 1 star, zero stars, downgrade, a step back, step backwards, missed {my|the|our|his|her} {birthday|wedding|anniversary|party|event|deadline|flight|connection}, too late for {the|my|our|his|her|christmas}, not even {a|an} {apology|sorry|reply|email|word|thank}, no apology, without {even|} {an apology|a word|any apology}, without {so much as|even} a`,
  ),
  hint(
    'disappointment',
    0.5,
    `worse, poor, poorly, late, wrong item, wrong size, wrong colour, wrong color, cheap, damaged, unfortunately, expected, supposed to, advertised, promised, was told, hoping, hoped, instead of`,
  ),
  state('bad', 1.9, `upset, upsetting, upsets me, hurtful, aggrieved`),
  cue(
    'bad',
    2.2,
    `terrible, awful, horrible, horrendous, dreadful, abysmal, atrociously, worst, {absolutely|truly|really} bad, the pits, garbage, trash, rubbish, hopeless, dismal, lousy, woeful, diabolical, sucks, suck, stinks, horrid, terribly, horribly, awfully, fiasco, disaster, disastrous, an embarrassment, embarrassing, unprofessional, unreliable, careless, negligent, sloppy`,
  ),
  cue(
    'bad',
    1.3,
    `bad, badly, not {good|great|nice|ok|okay|cool}, isn't {good|great|nice|ok|okay|cool}, no good, {dont|do not|didnt|did not} like, wtaf, dislike, hate, hated, hates, mess, messed up, epic fail, big fail, shocking, shocked, weak, unsatisfactory, inadequate, problem after problem, beyond belief, cant believe, can't believe, unbelievable, unreal, how is this {allowed|legal|even}`,
  ),
];
