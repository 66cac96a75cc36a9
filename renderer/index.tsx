import './app/schemas-without-eval.ts';
import './ui/tokens.css';
import './ui/base.css';
import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { invariant } from '../core/lib/invariant.ts';
import { App } from './app/app.tsx';
import { connect } from './app/connect.ts';

const root = document.getElementById('root');
invariant(root !== null, 'index.html has the element #root');
createRoot(root).render(
  <StrictMode>
    <App />
  </StrictMode>,
);
void connect();
