/** Words that carry no topic of their own in English service messages. Own list. */
export const STOP_WORDS: ReadonlySet<string> = new Set(
  `a an the this that these those here there
  i me my mine myself we us our ours you your yours yourself he him his she her hers it its they them their theirs
  who whom whose which what when where why how
  am is are was were be been being do does did doing done have has had having
  will would shall should can could may might must ought
  i'm i've i'd i'll we're we've we'd we'll you're you've you'd you'll he's she's it's that's there's what's where's who's
  they're they've they'd they'll isn't aren't wasn't weren't don't doesn't didn't haven't hasn't hadn't won't wouldn't
  can't cannot couldn't shouldn't let's
  and or but if because as until while of at by for with about against between into through during before after
  above below to from up down in out on off over under again further then once than so nor not no yes ok okay
  all any both each few more most other some such only own same too very just also even still yet ever already
  much many lot lots really quite rather actually maybe perhaps anyway
  now today tomorrow yesterday soon later ago
  please thanks thank hi hello hey dear regards cheers kind best sorry
  help need want like know tell let get got give go going try say said see look make made take think
  able possible way thing something anything someone anyone everything nothing
  sir madam team guys mr mrs ms im ive id dont cant wont didnt doesnt isnt u ur pls plz`
    .split(/\s/)
    .filter((word) => word !== ''),
);
