#!/bin/sh
# Stands for a browser that hangs.
exec sleep 30
