/** The pages of customers; apart from the person beside a conversation, so that the inbox does not wait for them. */
export { CompaniesPage } from './companies/CompaniesPage.tsx';
export { FieldsPage } from './fields/FieldsPage.tsx';
export { CustomersPage } from './list/CustomersPage.tsx';
export { FilesPage } from './exchange/FilesPage.tsx';
export { AlikePage } from './merging/AlikePage.tsx';
export { RequestsPage } from './privacy/RequestsPage.tsx';
export { SegmentPage, SegmentsPage } from './segments/SegmentsPage.tsx';
export { ProfilePage } from './profile/ProfilePage.tsx';
