/** Reports: what was measured, with its doubt, its course and the one thing to do next. */
export { FiguresBanner } from './colleagues/FiguresBanner.tsx';
export { FiguresCard } from './colleagues/FiguresCard.tsx';
