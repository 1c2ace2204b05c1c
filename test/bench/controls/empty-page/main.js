// The least that a page of React and socket.io-client can be: it connects and says so.
import { createElement, useEffect, useState } from 'react';
import { createRoot } from 'react-dom/client';
import { io } from 'socket.io-client';

function Page() {
  const [isConnected, setConnected] = useState(false);
  useEffect(() => {
    const socket = io({ transports: ['websocket'] });
    socket.on('connect', () => setConnected(true));
    return () => void socket.close();
  }, []);
  return createElement('p', null, isConnected ? 'connected' : 'connecting');
}

createRoot(document.getElementById('root')).render(createElement(Page));
