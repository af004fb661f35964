import { cue, hint, state } from './lexicon.ts';

const DONT = `{don't|do not|didn't|did not|can't|cannot|can not|couldn't|doesn't}`;

/** Low clarity: the writer cannot follow, find or decide. A plain question is not confusion. */
export const confusion = [
  state(
    'confusion',
    2.1,
    `confused, confusing, confuses me, confusion, puzzled, puzzling, perplexed, baffled, baffling, bewildered, bewildering, mystified, flummoxed, stumped, clueless, lost here, i'm lost, am lost, completely lost, ${DONT} {really|quite|fully|even|} {understand|follow|comprehend}, {don't|do not|can't|cannot} {really|quite|fully|even|} get it, ${DONT} get {why|how|what}, ${DONT} make {any|} sense, {makes|making|made} {no|zero|little} sense, nothing makes sense, {not|isn't} {making|clear|very clear|really clear|entirely clear|quite clear}, unclear, {none|nothing} {of it|of this|} is clear, over my head, {hard|difficult|impossible} to {understand|follow|figure out|make sense}, mixed messages, head is spinning, misunderstood`,
  ),
  cue(
    'confusion',
    1.7,
    `${DONT} know {how|which|what|where|if|whether|why} {to|i|it|this|that|the|one|you|they|any}, {no|any|not the faintest|not a} {idea|clue} {what|how|which|why|where|if|whether}, i have no {idea|clue}, haven't {a|the} {clue|foggiest|idea}, {not|im not|i'm not|am not} {really|quite|entirely|at all|} sure {which|what|how|if i|if it|if this|whether|where|why}, unsure {which|what|how|if|whether|where|about|of}, ${DONT} {figure|work} {it|this|that} out, ${DONT} figure out, trying to {figure out|work out|understand|make sense}, how am i supposed to {know|find|do|understand}, am i {missing|doing} something, am i missing, doing something wrong, did i do {something|anything} wrong, what am i doing wrong, {which|what} one {is|am|do|should|of|will} {it|i|the|right|correct|supposed|}, which one, which of {the|these|them|your}, what {does|do} {this|that|it|you|the|these|those} {even|actually|} mean, what do you mean, what is {this|it|that} supposed to {mean|be|do}, what exactly {is|does|do|am|are|should|happens}, {says|said|saying|tells me|told me|states|shows} {one|two|different|something} {thing|things|different|else}, one {page|person|email|agent} says, {contradicts|contradict|contradicting|contradictory|inconsistent|conflicting|ambiguous}, two different {answers|prices|dates|amounts|things|numbers}, different {answer|answers|information|info|story} {every|each|from|from each}, doesnt add up, does not add up, don't add up, don't see {how|why|where|what}, mean exactly, means exactly, clarify, explain {to me|this to me|why|how come}, {need|some|for} clarification, too complicated, so complicated, complicated, {too|so} technical, too many {options|steps|choices|menus}, where on earth, how on earth, what on earth, why on earth, wait what, what do you mean by, idk {what|why|how|where|which}`,
  ),
  cue(
    'confusion',
    0.8,
    `what is the difference, what's the difference, whats the difference, {can|could} you {please|} {explain|clarify}, please {explain|clarify}, {can|could} {someone|anyone|somebody} explain, how come, {thought|assumed|understood|believed} {it|this|that|i|you|the} {was|were|is|had|would|meant|could|should|didn't|wasn't}, why does it say, why {does|is|do|am|was|did} {my|the|it|this|that|i} {still|} {say|saying|show|showing|asking|ask|different}, but {it|the|your|this} {says|said|shows|page says|website says|app says|site says|email says}, what does * mean, what does * * mean, strange, weird, odd, oddly, strangely, weirdly, for some {odd|strange|weird|} reason, mysteriously, mystery, unexpected, surprised, wondering {why|how come}, i wonder, not sure, unsure, what is going on, what's going on, whats going on, what is happening, whats happening, what happened, how is that possible, how is this possible, how does that work, how does this work, how {do|does} {that|this} even, is {that|this|it} {right|correct|normal|supposed}, supposed to be, is it just me, what now, what next`,
  ),
  hint('confusion', 0.35, `apparently, meaning, means, wrong, different, explain, sense, somehow, idea, seems`),
];
