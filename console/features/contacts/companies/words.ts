/** How many belong to a company; the server counts up to a thousand. */
export const peopleWords = (people: number): string =>
  people >= 1000 ? '1,000 people or more' : people === 1 ? 'One person' : `${String(people)} people`;
