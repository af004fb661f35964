/** The pages of goodwill; apart from the tool of the composer, so that the inbox does not wait for them. */
export { CardPage } from './CardPage.tsx';
export { GoodwillPage } from './GoodwillPage.tsx';
export { ReferralsPage } from './ReferralsPage.tsx';
export { ReviewsPage } from './ReviewsPage.tsx';
export { TouchesPage } from './TouchesPage.tsx';
export { GoodwillSettingsPage } from './SettingsPage.tsx';
