/** Everything the chat says, so that it can be translated in one place. Times come in ready to be read. */
export const words = {
  locale: 'en-GB',

  chat: 'Chat',
  chatWith: (title: string) => `Chat with ${title}`,
  close: 'Close chat',
  runsOn: 'Runs on',

  today: 'Today',
  yesterday: 'Yesterday',
  tomorrow: 'tomorrow',
  zone: (city: string) => `${city} time`,

  hereUntil: (time: string) => `Here until ${time}`,
  hereAlways: 'Here day and night',
  closedUntil: (time: string) => `Closed until ${time}`,
  closed: 'Closed right now',
  withYou: (name: string) => `${name} is with you`,

  usually: ['Right now a person answers ', ''] as const,
  byAbout: (time: string) => `by about ${time}`,
  cameSooner: (sooner: number, of: number) => ` ${sooner} of the last ${of} came sooner.`,
  promised: ['You’ll have an answer ', ''] as const,
  by: (time: string) => `by ${time}`,
  writeNow: ['Write now and you’ll have an answer ', ''] as const,

  answerBy: (time: string) => `You’ll have an answer by ${time}.`,
  answerLate: (time: string) => `We said ${time} and missed it. Your message is with us, and a person will answer.`,
  progress: (now: string, by: string) => `Now ${now}, answer by ${by}`,
  canClose: 'You can close this. The answer will be here when you come back.',

  homeForNow: 'We’re out right now.',
  whatHappened: 'What happened?',
  whatPlaceholder: 'An order number helps, if you have it.',
  leaveIt: 'Leave it with us',

  yourMessage: 'Your message',
  send: 'Send',
  writeToUs: 'Write to us…',
  addSomething: 'Add something…',
  writeTo: (name: string) => `Write to ${name}…`,
  tooLong: (length: string, most: string) =>
    `This has ${length} characters, one message holds ${most}. Send it in two parts, and nothing is lost.`,

  messages: 'Messages',
  you: 'You',
  us: 'Us',
  earlier: 'Earlier messages',
  newest: 'New message',
  received: (time: string) => `Received ${time}`,
  read: (time: string) => `Read ${time}`,
  sending: 'Sending',
  whenOnline: 'Goes out when online',
  notDelivered: (why: string) => `Not delivered. ${why}`,
  tryAgain: 'Try again',
  takeBack: 'Take back',
  promisedBy: (name: string) => `${name} promised:`,
  promiseDue: (what: string, time: string) => `${what}, by ${time}`,
  isWriting: (name: string) => `${name} is writing`,
  resolved: 'This is settled for now. Write here and it opens again.',
  said: (name: string, start: string) => `${name}: ${start}`,

  noLine: 'No connection. You can go on writing, it goes out when the line is back.',
  notReached: 'We can’t be reached right now. You can go on writing, it goes out when the line is back.',
  notHere: 'This chat isn’t set up here yet.',
  loading: 'Loading',
};
