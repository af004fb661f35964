/** What conversations are about: the topic of each, its correction, hints of what comes next, and the settings. */
export { NextIssues } from './NextIssues.tsx';
export { correctTopic, topicGroups, uncorrectTopic, useConversationTopic } from './topics.ts';
export { TopicsPage } from './TopicsPage.tsx';
export { whyTopic } from './why.ts';
