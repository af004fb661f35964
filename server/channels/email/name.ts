/** How the channel is called in the API and in its tables. */
export const channelName = 'email';
