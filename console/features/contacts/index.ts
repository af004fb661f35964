import './keeping/gone.ts';

/** Who the customers are: the person beside a conversation. */
export { PersonPane } from './PersonPane.tsx';
