import { cue, hint, state } from './lexicon.ts';

/** An uncertain threat: own fear, danger to money, data or health, a deadline that comes closer. */
export const anxiety = [
  state(
    'anxiety',
    2.2,
    `worried, worrying, im worried, am worry, worry about, worries me, worrisome, anxious, anxiety, nervous, scared, afraid {that|of|i|my|the|this|it|to|for|we}, am afraid, frightened, terrified, terrifying, fearful, alarmed, alarming, panicking, panicked, panic, in a panic, freaking out, freaked out, freaks me out, freaking me out, stressed, stressed out, stressing, stressful, stressing me out, so much stress,
    concerned, concerning, deeply concerned, uneasy, on edge, losing sleep, can't sleep, cannot sleep, sleepless, keeps me up, desperate, desperately, desperation, dread, dreading, fear {that|of|for}, i fear, my fear, freaking scared, sick with worry, worried sick, apprehensive, overwhelmed, paranoid, creeped out, creepy, scary`,
  ),
  cue(
    'anxiety',
    1.7,
    `is my {money|data|account|card|information|order|parcel|payment|deposit} safe, {are|is} {my|our} {details|data|cards|accounts|savings|money} {safe|secure|at risk|compromised|exposed}, at risk, in danger, in trouble, lose {all|everything|my} {my|the|} {money|data|photos|savings|files|pictures|job|house|account|work|access}, losing {all|everything|my} {my|} {money|data|photos|savings|files|pictures|job|work}, lose my job, lose everything, lost all my {photos|files|data|money|work|pictures|savings}, all my savings, life savings, {someone|somebody|hacker|hackers|stranger|they} {has|have|} {hacked|stolen|accessed|emptied|taken over|got into|broke into|gotten into} {my|into my}, been hacked, got hacked, was hacked, hacked my, hacked into, identity theft, stolen identity, {unauthorised|unrecognised} {transaction|transactions|charge|charges|access|payment|payments|purchase}, unauthorized {transaction|transactions|charge|charges|access|payment|payments|purchase}, emptied my account, money is gone, money has {gone|disappeared|vanished}, money {disappeared|vanished}, my money is {missing|gone}, where is my money, wheres my money, where did my money go,
    what if {it|this|i|they|the|my|someone|we}, what happens if i {cant|don't|miss}, what am i supposed to do, what can i do now, don't know what to do, dont know what else to do, not sure what to do, no idea what to do, {please|pls|plz} help {me|us|} {urgently|asap|quickly|fast|immediately|as soon as|desperate}, urgent help, need help {urgently|asap|right now|immediately|now|fast|quickly|desperately}, help asap, emergency, its an emergency, life and death, life or death, stranded, stuck {at|in} the {airport|station|hospital|middle}, running out of {time|medication|medicine|money|insulin}, run out of {medication|medicine|money|insulin|time}, can't afford {to|it|this|rent|food}, cannot afford {to|it|this|rent|food}, can't pay {my|the|} {rent|bills|mortgage}, pay my rent, my rent is due, evicted, eviction, overdrawn because, bailiffs, debt collectors, debt collector, late fees, will i {lose|miss}, am i going to {lose|be|miss}, going to miss my {flight|train|exam|appointment|deadline|connection}, miss my {flight|train|exam|appointment|deadline|connection}, {flight|exam|wedding|surgery|operation|interview|deadline|funeral|trip} is {tomorrow|tonight|today|on|in}, {tomorrow|tonight} is {my|the} {exam|wedding|deadline|flight|interview}, before {its|it's|it is} too late, too late to, cutting it close, every minute counts, as a matter of urgency`,
  ),
  cue(
    'anxiety',
    1.3,
    `urgent, urgently, very urgent, super urgent, asap please, i really need {help|this|it|some help}, really need help, {please|pls} hurry, suspicious, looks like fraud, is {this|it} {a|} {legit|scam|phishing|real|fraud|safe}, is it safe, am i safe, is this safe, vulnerable, breach, data breach, leak, leaked, privacy, allergic, allergy, unsafe, dangerous, hazard, not safe, smoke, burning smell, caught fire, burned my, electric shock, my health, my medication, pregnant, my baby, hospital, deadline, time sensitive, running out`,
  ),
  cue(
    'anxiety',
    0.8,
    `what should i do, what do i do, fraudulent, fraud, phishing, will i be charged, scammed, hacked, hacker, hackers, locked out of {my|everything}, stole my, was stolen`,
  ),
  cue('anxiety', 0.55, `help please, please help, pls help, plz help, please please, help me please, help`),
  hint(
    'anxiety',
    0.5,
    `asap, stolen, compromised, locked out, missing, tomorrow, tonight, security, risk, critical, disappeared, gone`,
  ),
];
