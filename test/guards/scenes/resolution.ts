import type { House, Person } from '#test/support/house.ts';

/** What conversations of the scene are about. */
export interface TopicScene {
  readonly topicId: string;
  /** One to be merged or removed. */
  readonly spareTopicId: string;
}

/** Makes topics, gives one to a conversation, and puts a hint away in it. */
export async function addTopics(house: House, owner: Person, conversationId: string): Promise<TopicScene> {
  const make = async (name: string, text: string): Promise<string> => {
    const body = { name, rules: [{ on: 'phrase', text }], examples: [{ text: `${text}, and nobody answers` }] };
    return String((await owner.call('POST', '/topics', body)).body['id']);
  };
  const topicId = await make('Wrong charge', 'double charge');
  const spareTopicId = await make('Late parcel', 'where is my parcel');
  await house.catchUp();
  await owner.call('PUT', `/conversations/${conversationId}/topic`, { topicId });
  await owner.call('DELETE', `/conversations/${conversationId}/next-issues/${spareTopicId}`);
  return { topicId, spareTopicId };
}
